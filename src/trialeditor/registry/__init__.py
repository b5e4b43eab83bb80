"""Registry records in, domain values out: `Facts`, `Criteria`, `Snapshot`.

Rule: this package alone knows how ClinicalTrials.gov shapes and words its records. Nothing is stored here, nothing
is fetched here, and a registry code never leaves in a phrase that a patient may read.
"""
