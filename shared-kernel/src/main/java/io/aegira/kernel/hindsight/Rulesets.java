package io.aegira.kernel.hindsight;

import io.aegira.kernel.engine.Ruleset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of rules that decisions can have been taken by: the built-in one and what the tenant published. */
public final class Rulesets {
    private final Map<String, Ruleset> byVersion = new HashMap<>();

    public Rulesets(List<Ruleset> published) {
        byVersion.put(Ruleset.v1().version(), Ruleset.v1());
        published.forEach(ruleset -> byVersion.put(ruleset.version(), ruleset));
    }

    /** @return null for a version that nobody published */
    public @Nullable Ruleset named(String version) {
        return byVersion.get(version);
    }

    /** For what does not depend on rules. */
    Ruleset builtIn() {
        return Ruleset.v1();
    }
}
