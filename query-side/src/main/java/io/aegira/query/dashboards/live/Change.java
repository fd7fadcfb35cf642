package io.aegira.query.dashboards.live;

import io.aegira.kernel.organisation.WorkerId;
import java.util.UUID;

/** That something about a worker has changed. @param position in the log */
record Change(long position, Kind kind, UUID id, WorkerId workerId) {
    /** What has changed; the name in lower case is the event's. */
    enum Kind {
        FLAG,
        PROMPT,
        CASE
    }

    String name() {
        return switch (kind) {
            case FLAG -> "flag";
            case PROMPT -> "prompt";
            case CASE -> "case";
        };
    }

    String data() {
        return "{\"" + field() + "\":\"" + id + "\",\"worker_id\":\"" + workerId + "\"}";
    }

    private String field() {
        return switch (kind) {
            case FLAG -> "episode_id";
            case PROMPT -> "prompt_id";
            case CASE -> "case_id";
        };
    }
}
