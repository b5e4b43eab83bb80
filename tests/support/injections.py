"""Texts that try to become more than text: ways out of where they stand, each with ways to run a script there."""

from __future__ import annotations

OUT = (
    "{}",
    '">{}',
    "'>{}",
    "</title>{}",
    "</script>{}",
    "</style>{}",
    "-->{}",
    "]]>{}",
    "</dfn></a></p></div></section></main>{}",
    '"}}]}}</script>{}',
    "&quot;&gt;{}",
)
IN = (
    "<script>ran()</script>",
    "<ScRiPt >ran()</sCrIpT\t>",
    "<img src=x onerror=ran()>",
    "<svg onload=ran()>",
    "<svg><script>ran()</script></svg>",
    "<details open ontoggle=ran()>",
    "<body onload=ran()>",
    "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
    "<iframe src=javascript:parent.ran()></iframe>",
    "<object data=javascript:ran()></object>",
    "<video><source onerror=ran()></video>",
    "<input autofocus onfocus=ran()>",
    "<style>@import 'javascript:ran()';*{background:url(javascript:ran())}</style>",
    "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
    "<base href=javascript:ran()//>",
    "<math><mtext><table><mglyph><style><img src=x onerror=ran()>",
    "<a href=javascript:ran() autofocus onfocus=ran()>x</a>",
    "[here](javascript:ran())",
    '[here](https://example.org/"onfocus=ran()//)',
    '" autofocus onfocus=ran() x="',
    "javascript:ran()",
    "{{ ran() }}{% raw %}${ran()}",
    "\\u003cscript\\u003eran()\\u003c/script\\u003e",
    "<!--<script>ran()//-->",
    "\u2028ran()\u2029//",
    "placebo<script>ran()</script>placebo",
    'me@example.org"onfocus=ran()//@x.org',
)
INJECTIONS = tuple(out.format(each) for out in OUT for each in IN)
"""Close to 300. `ran` is what a test listens to."""
