package io.aegira.query.pages;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.platform.security.Caller;
import java.util.Map;

/** What an order that is given on a page carries. */
public final class PageOrders {
    private PageOrders() {}

    /** Who gives it, as the events that follow name them. */
    public static Map<String, String> by(Caller caller) {
        return Map.of(
                EventMetadata.ACTOR_TYPE, "user",
                EventMetadata.ACTOR_ID, caller.subject(),
                EventMetadata.SOURCE, "page");
    }
}
