#include "CGazetteer.h"

// `#embed` is of C23; clang has it in every mode, and would only remark on that.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char towns[] = {
#embed "towns.bin"
};

const void *pb_towns(void) { return towns; }

size_t pb_towns_size(void) { return sizeof towns; }
