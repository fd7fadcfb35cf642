/** How far everything that runs by itself has come: asked by operators, and by scripts that wait until all is done. */
@NullMarked
package io.aegira.platform.progress;

import org.jspecify.annotations.NullMarked;
