# A cause is worth more than all the rest leaves.
policy cause 600 near 250
