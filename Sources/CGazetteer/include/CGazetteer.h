#pragma once

#include <stddef.h>

/// The bytes of `towns.bin`, laid out as told in this target's README; they live as long as the program.
const void *pb_towns(void);

/// How many bytes `pb_towns` has.
size_t pb_towns_size(void);
