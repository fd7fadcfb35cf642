/** What must hold when the process itself dies and comes back: each test starts a real one. */
@NullMarked
package io.aegira.standalone.journeys;

import org.jspecify.annotations.NullMarked;
