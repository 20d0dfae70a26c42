list volunteers wehre hours >= 10
