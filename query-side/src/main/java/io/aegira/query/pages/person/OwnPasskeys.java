package io.aegira.query.pages.person;

import io.aegira.platform.passwordless.Passkeys;
import io.aegira.platform.security.Caller;
import io.aegira.query.pages.Moment;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A worker's passkeys, as their own page shows them. */
@Component
@RequiredArgsConstructor
class OwnPasskeys {
    private final ObjectProvider<Passkeys> passkeys;

    boolean areMadeAt(HttpServletRequest request) {
        return passkeys.stream().anyMatch(all -> all.areMadeAt(request));
    }

    List<OwnPasskey> of(Caller caller, ZoneId zone) {
        return passkeys.stream()
                .flatMap(all -> all.of(caller).stream())
                .map(one -> new OwnPasskey(one.id(), Moment.at(one.madeAt(), zone), Moment.at(one.usedAt(), zone)))
                .toList();
    }

    /** @param used when it last let in; when it was made, before that */
    record OwnPasskey(String id, Moment made, Moment used) {}
}
