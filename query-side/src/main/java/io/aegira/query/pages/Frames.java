package io.aegira.query.pages;

import static io.aegira.platform.security.Role.WORKER;

import io.aegira.platform.progress.ImportProgress;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Callers;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.FindPerson;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.PersonView;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the frame for who reads. */
@Component
@RequiredArgsConstructor
class Frames {
    private final Questions questions;
    private final ObjectProvider<ImportProgress> imports;

    Frame ofPage() {
        return Callers.current().map(this::of).orElseGet(() -> frame(null, null));
    }

    /** Asks nothing, because what failed may be the asking itself. */
    Frame ofFailure() {
        Caller caller = Callers.current().orElse(null);
        return caller == null
                ? new Frame(null, null, null, Frame.Navigation.NONE, null)
                : new Frame(
                        null,
                        caller.workerId() == null ? caller.subject() : null,
                        roles(caller),
                        navigation(caller),
                        null);
    }

    Frame.@Nullable Progressing importing() {
        return imports.stream()
                .flatMap(running -> running.running().stream())
                .findFirst()
                .map(Frame.Progressing::of)
                .orElse(null);
    }

    private Frame of(Caller caller) {
        TenantView tenant = questions.one(new FindTenant(Sight.of(caller)), TenantView.class);
        return frame(caller, tenant.name());
    }

    private Frame frame(@Nullable Caller caller, @Nullable String organisation) {
        return caller == null
                ? new Frame(null, null, null, Frame.Navigation.NONE, importing())
                : new Frame(organisation, nameOf(caller), roles(caller), navigation(caller), importing());
    }

    /** Workers by their own name, everybody else by what they log in with. */
    private String nameOf(Caller caller) {
        if (!caller.is(WORKER) || caller.workerId() == null) {
            return caller.subject();
        }
        Sight self = Sight.of(caller, WORKER);
        FindPerson question = new FindPerson(self, self, self, true, caller.workerId());
        try {
            return Words.name(questions.one(question, PersonView.class).displayName(), caller.workerId());
        } catch (Problem unknownYet) {
            return Words.name(null, caller.workerId());
        }
    }

    private static String roles(Caller caller) {
        return caller.roles().stream().sorted().map(Words::role).collect(Collectors.joining(", "));
    }

    private static Frame.Navigation navigation(Caller caller) {
        List<Frame.Navigation.Entry> entries = Arrays.stream(Places.values())
                .filter(place -> place.isFor(caller))
                .map(Places::entry)
                .toList();
        boolean own = Places.OWN.isFor(caller);
        return new Frame.Navigation(own || Places.TEAM.isFor(caller), own, entries);
    }
}
