"""The beneficiary's own forces: what is asked for, what is pledged month by month, what trackers say was given."""
