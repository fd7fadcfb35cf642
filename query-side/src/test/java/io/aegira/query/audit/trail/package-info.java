@NullMarked
package io.aegira.query.audit.trail;

import org.jspecify.annotations.NullMarked;
