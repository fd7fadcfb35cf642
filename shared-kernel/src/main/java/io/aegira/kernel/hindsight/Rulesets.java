package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.RulesInForce;
import io.aegira.kernel.engine.Ruleset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of rules that decisions can have been taken by: the built-in one and what the tenant published. */
public final class Rulesets {
    private final Map<String, Ruleset> byVersion = new HashMap<>();
    private final RulesInForce inForce;

    /** @param published in the order of publication */
    public Rulesets(List<Published> published) {
        byVersion.put(Ruleset.v1().version(), Ruleset.v1());
        RulesInForce rules = RulesInForce.builtIn();
        for (Published version : published) {
            byVersion.put(version.ruleset().version(), version.ruleset());
            rules = rules.from(version.from(), version.ruleset());
        }
        this.inForce = rules;
    }

    /** A ruleset of the tenant's. @param from the instant from which on it is in force */
    public record Published(Instant from, Ruleset ruleset) {}

    /** @return null for a version that nobody published */
    public @Nullable Ruleset named(String version) {
        return byVersion.get(version);
    }

    /** By which of them an instant is decided. */
    public RulesInForce inForce() {
        return inForce;
    }

    /** For what does not depend on rules. */
    Ruleset builtIn() {
        return Ruleset.v1();
    }
}
