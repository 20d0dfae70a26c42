list volunteers where
