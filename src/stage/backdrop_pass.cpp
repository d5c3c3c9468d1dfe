#include "stage/backdrop_pass.hpp"

#include <array>

#include "base/check.hpp"
#include "stage/gl.hpp"

namespace auftakt::stage {
namespace {

// One triangle that covers everything.
constexpr const char* vertex_source = R"(#version 330 core
void main() {
    vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
})";

// The gradient line of CSS at 135 degrees: its length is |w sin a| + |h cos a|, its middle the picture's.
// The noise is interleaved gradient noise (Jimenez, "Next Generation Post Processing in Call of Duty", 2014):
// a function of the pixel, so that the same scene is the same picture. A flat backdrop gets none.
constexpr const char* fragment_source = R"(#version 330 core
uniform vec3 colours[3];
uniform vec2 size;
out vec4 pixel;
void main() {
    vec2 at = vec2(gl_FragCoord.x, size.y - gl_FragCoord.y);
    float along = dot(at - size * 0.5, vec2(1.0)) / (size.x + size.y) + 0.5;
    vec3 colour = along < 0.45 ? mix(colours[0], colours[1], along / 0.45)
                               : mix(colours[1], colours[2], (along - 0.45) / 0.55);
    float noise = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
    if (colours[0] != colours[1] || colours[1] != colours[2]) colour += (noise - 0.5) / 255.0;
    pixel = vec4(colour, 1.0);
})";

unsigned compiled(unsigned kind, const char* source) {
    const auto shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint done = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &done);
    AUFTAKT_CHECK(done == GL_TRUE);
    return shader;
}

}  // namespace

BackdropPass::BackdropPass() : program_{glCreateProgram()} {
    const auto vertex = compiled(GL_VERTEX_SHADER, vertex_source);
    const auto fragment = compiled(GL_FRAGMENT_SHADER, fragment_source);
    glAttachShader(program_, vertex);
    glAttachShader(program_, fragment);
    glLinkProgram(program_);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    colours_ = glGetUniformLocation(program_, "colours");
    size_ = glGetUniformLocation(program_, "size");
    glGenVertexArrays(1, &vertices_);
}

BackdropPass::~BackdropPass() {
    glDeleteVertexArrays(1, &vertices_);
    glDeleteProgram(program_);
}

void BackdropPass::draw(const Backdrop& backdrop, int width, int height) const {
    std::array<float, 9> values{};
    std::size_t at = 0;
    for (const auto colour : {backdrop.start, backdrop.middle, backdrop.end})
        for (const auto part : {colour.r, colour.g, colour.b})
            values[at++] = static_cast<float>(part) / 255.0F;
    glDisable(GL_BLEND);
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, width, height);
    glUseProgram(program_);
    glUniform3fv(colours_, 3, values.data());
    glUniform2f(size_, static_cast<float>(width), static_cast<float>(height));
    glBindVertexArray(vertices_);
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
    glUseProgram(0);
}

}  // namespace auftakt::stage
