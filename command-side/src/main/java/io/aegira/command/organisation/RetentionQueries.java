package io.aegira.command.organisation;

import io.aegira.kernel.organisation.Departure;
import io.aegira.kernel.organisation.ListDepartures;
import io.aegira.platform.axon.Commands;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells the other side whom a period erases, by what the erasure itself goes by: a trial cannot promise anything else. */
@Component
@RequiredArgsConstructor
class RetentionQueries {
    private final Commands commands;
    private final Departed departed;

    @QueryHandler
    List<Departure> answer(ListDepartures question) {
        return commands.inOneUnitOfWork(question.tenantId(), () -> departed.of(question.tenantId(), question.tried()));
    }
}
