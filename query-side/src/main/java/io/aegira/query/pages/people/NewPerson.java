package io.aegira.query.pages.people;

import io.aegira.kernel.organisation.TakeInWorker;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was written about somebody new; refuses with 400 naming the field. */
record NewPerson(Map<String, String> typed) {
    private static final int LONGEST = 200;

    TakeInWorker order(Caller caller) {
        String name = text("display_name");
        if (name == null) {
            throw Problem.invalid("display_name", "Say what the person is called.");
        }
        return new TakeInWorker(
                caller.tenantId(),
                caller.subject(),
                WorkerId.of(UUID.randomUUID()),
                team(),
                null,
                new TakeInWorker.Who(name, text("external_ref"), text("phone"), text("email")));
    }

    private @Nullable TeamId team() {
        String team = text("team_id");
        try {
            return team == null ? null : TeamId.of(team);
        } catch (IllegalArgumentException noId) {
            throw Problem.invalid("team_id", "Choose one of the list.");
        }
    }

    private @Nullable String text(String name) {
        String text = typed.getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            throw Problem.invalid(name, "This is longer than 200 characters.");
        }
        return text.isEmpty() ? null : text;
    }
}
