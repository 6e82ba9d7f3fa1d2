"""What the kinds of quantity share: values, units, the reader of surface forms, the scan of an article, the sums."""
