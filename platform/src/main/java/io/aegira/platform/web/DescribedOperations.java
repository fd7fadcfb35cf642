package io.aegira.platform.web;

import io.aegira.platform.idempotency.IdempotencyKey;
import io.aegira.platform.idempotency.IdempotencyKeyOptional;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation's description what the edge reads for it: the stretch of a list, the key of an order. */
final class DescribedOperations implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean list = Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(PageRequest.class::equals);
        if (list) {
            operation.addParametersItem(new QueryParameter()
                    .name(PageRequestArgument.CURSOR)
                    .description("next_cursor of the stretch before")
                    .schema(new StringSchema()));
            operation.addParametersItem(new QueryParameter()
                    .name(PageRequestArgument.LIMIT)
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT))
                            ._default(PageRequest.DEFAULT_LIMIT)));
        }
        if (handler.hasMethodAnnotation(GetMapping.class)) {
            operation.addParametersItem(new QueryParameter()
                    .name(KnownParameters.CONSISTENT_WITH)
                    .description("waits up to 5 s until the answer takes in this event, whose id a write answered")
                    .schema(new StringSchema().format("uuid")));
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(IdempotencyKey.HEADER)
                    .required(!handler.hasMethodAnnotation(IdempotencyKeyOptional.class))
                    .description("the same key and content again get the first answer again, for seven days at least")
                    .schema(new StringSchema().minLength(1).maxLength(255)));
        }
        return operation;
    }
}
