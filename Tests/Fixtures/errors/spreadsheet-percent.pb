list volunteers where rating >= 80%
