package io.aegira.query.audit.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What looks at a person are noted under (0116-looks.sql), and since when each counts. @param since in the order of {@code about} */
record NotedUnder(List<String> about, List<Instant> since) {
    static NotedUnder of(Looks looks) {
        NotedUnder under = new NotedUnder(new ArrayList<>(), new ArrayList<>());
        under.add(looks.person().toString(), looks.from());
        looks.cases().forEach(known -> under.add(known.toString(), looks.from()));
        under.add("everybody", looks.from());
        if (looks.withCaseSince() != null) {
            under.add("with case", looks.withCaseSince());
        }
        if (looks.site() != null) {
            under.add(looks.site().toString(), looks.from());
            under.add("site " + looks.site(), looks.from());
        }
        if (looks.team() != null) {
            under.add(looks.team().toString(), looks.from());
            under.add("team " + looks.team(), looks.from());
        }
        return under;
    }

    private void add(String one, Instant from) {
        about.add(one);
        since.add(from);
    }

    String[] abouts() {
        return about.toArray(String[]::new);
    }

    String[] sinces() {
        return since.stream().map(Instant::toString).toArray(String[]::new);
    }
}
