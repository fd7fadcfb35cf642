/** What the engine decided and when: a signal per evaluation, episodes as clusters of signals. Decided once, recorded with all it rests on. */
@NullMarked
package io.aegira.kernel.risk;

import org.jspecify.annotations.NullMarked;
