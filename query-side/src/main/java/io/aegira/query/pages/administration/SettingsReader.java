package io.aegira.query.pages.administration;

import static io.aegira.platform.security.Role.ORG_ADMIN;

import io.aegira.platform.security.Caller;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.ListSites;
import io.aegira.query.organisation.SiteView;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.organisation.settings.ListSettings;
import io.aegira.query.organisation.settings.SettingPart;
import io.aegira.query.organisation.settings.SettingView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Asks what the organisation has chosen, and among what it can choose. */
@Component
@RequiredArgsConstructor
class SettingsReader {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(15);

    private final Questions questions;

    PresentSettings present(Caller caller) {
        return new PresentSettings(
                questions.many(new ListSettings(all(caller)), SettingView.class).stream()
                        .collect(Collectors.toMap(SettingView::part, Function.identity())),
                zone(caller));
    }

    /** Once it was set by another event than this one; as it stands then where that takes longer than {@link #PATIENCE}. */
    Standing standingAfter(Caller caller, SettingPart part, String setIn) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Standing standing = present(caller).standing(part);
        while (standing.setIn().equals(setIn) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            standing = present(caller).standing(part);
        }
        return standing;
    }

    List<Choice> sites(Caller caller) {
        return questions.many(new ListSites(all(caller)), SiteView.class).stream()
                .map(site -> new Choice(site.siteId().toString(), site.name()))
                .toList();
    }

    ZoneId zone(Caller caller) {
        return ZoneId.of(
                questions.one(new FindTenant(all(caller)), TenantView.class).timezone());
    }

    private static Sight all(Caller caller) {
        return Sight.of(caller, ORG_ADMIN);
    }
}
