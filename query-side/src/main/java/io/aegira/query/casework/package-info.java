/**
 * The human side of a flag as it can be asked: cases with their queue and status, what happened to each and to its episode, and incidents
 * as they were reported, with their photos. A case once opened stays, also when its episode turns out unsupported; its timeline then says so. What is to be
 * done about a case is decided on the command side.
 */
@NullMarked
package io.aegira.query.casework;

import org.jspecify.annotations.NullMarked;
