/**
 * Nobody sees what they must not. Every answer, note, name and figure of two tenants is of a kind that occurs nowhere else; everybody
 * opens everything that there is to open, and none of what they must not see is in it, however it is packed.
 */
@NullMarked
package io.aegira.standalone.acceptance.canaries;

import org.jspecify.annotations.NullMarked;
