package io.aegira.query.platform;

import io.aegira.kernel.message.Query;
import io.aegira.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks a question and waits for the answer; what goes wrong comes out as it was thrown. */
@Component
public class Questions {
    private final QueryGateway gateway;

    Questions(QueryGateway gateway) {
        this.gateway = gateway;
    }

    public <R> R one(Question<R> question, Class<R> answer) {
        return await(gateway.query(question, ResponseTypes.instanceOf(answer)));
    }

    public <R> List<R> many(Question<List<R>> question, Class<R> element) {
        return await(gateway.query(question, ResponseTypes.multipleInstancesOf(element)));
    }

    /** Asks the other side. @throws Problem 503 when nobody there can be reached */
    public <R> List<R> elsewhere(Query<List<R>> question, Class<R> element) {
        return elsewhereIfReached(question, element)
                .orElseThrow(() -> Problem.unavailable("Who knows this cannot be reached at the moment."));
    }

    /** Asks the other side. @return empty when nobody there can be reached */
    public <R> Optional<List<R>> elsewhereIfReached(Query<List<R>> question, Class<R> element) {
        try {
            return Optional.of(await(gateway.query(question, ResponseTypes.multipleInstancesOf(element))));
        } catch (NoHandlerForQueryException nobodyThere) {
            return Optional.empty();
        }
    }

    private static <R> R await(CompletableFuture<R> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
