package io.aegira.kernel.engine;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * By which rules an instant is decided: each ruleset holds from an instant on, until the next one. It is the instant that the decision is
 * about that counts, not the one at which it is taken, so a decision taken again or late is taken by the same rules. Immutable.
 */
public final class RulesInForce {
    private final NavigableMap<Instant, Ruleset> terms;

    private RulesInForce(NavigableMap<Instant, Ruleset> terms) {
        this.terms = terms;
    }

    public static RulesInForce always(Ruleset ruleset) {
        return new RulesInForce(new TreeMap<>(Map.of(Instant.MIN, ruleset)));
    }

    /** As every tenant starts: with {@link Ruleset#v1()}. */
    public static RulesInForce builtIn() {
        return always(Ruleset.v1());
    }

    /** The same before an instant; from it on, this ruleset. What was to come into force later no longer does. */
    public RulesInForce from(Instant instant, Ruleset ruleset) {
        NavigableMap<Instant, Ruleset> changed = new TreeMap<>(terms.headMap(instant, false));
        changed.put(instant, ruleset);
        return new RulesInForce(changed);
    }

    /** The same, but for one period. @param to not included */
    public RulesInForce during(Instant from, Instant to, Ruleset ruleset) {
        NavigableMap<Instant, Ruleset> changed = new TreeMap<>(terms.headMap(from, false));
        changed.put(from, ruleset);
        changed.put(to, at(to));
        changed.putAll(terms.tailMap(to, false));
        return new RulesInForce(changed);
    }

    public Ruleset at(Instant instant) {
        return Objects.requireNonNull(terms.floorEntry(instant)).getValue();
    }
}
