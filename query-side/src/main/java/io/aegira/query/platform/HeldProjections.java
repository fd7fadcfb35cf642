package io.aegira.query.platform;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Groups that do not follow the log for a moment, because their tables are being replaced. Nobody is told meanwhile that they have caught up. */
@Component
public class HeldProjections {
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    public void hold(Collection<String> groups) {
        held.addAll(groups);
    }

    public void release(Collection<String> groups) {
        held.removeAll(groups);
    }

    boolean isHeld(String group) {
        return held.contains(group);
    }
}
