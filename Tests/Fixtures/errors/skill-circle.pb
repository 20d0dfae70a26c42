add skill sewing
add skill knitting parent sewing
change skill sewing parent knitting
