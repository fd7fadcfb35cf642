package io.aegira.query.replays;

import java.util.List;
import java.util.function.Consumer;

/** Rebuilds for commands and pages. */
public interface Rebuilding {
    /**
     * Rebuilds and returns when it is over, whatever came of it.
     *
     * @param projection a processing group, or {@code all}
     * @param told how it stands, every now and then
     * @throws io.aegira.platform.web.Problem when there is no such projection, or another rebuild runs
     */
    ReplayView rebuild(String projection, Consumer<ReplayView> told);

    /** Some of the latest rebuilds, the latest first. */
    List<ReplayView> latest();
}
