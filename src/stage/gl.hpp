#pragma once

// OpenGL 3.3 core without a loader: glvnd exports every function.
#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
