package io.aegira.standalone.verify;

import java.util.List;

/**
 * How one law stands.
 *
 * @param of the tenant, or empty for what concerns all
 * @param figures what was looked at
 * @param broken how many things break it
 * @param among the first few of them
 */
public record Finding(Law law, String of, String figures, long broken, List<String> among) {
    public boolean holds() {
        return broken == 0;
    }
}
