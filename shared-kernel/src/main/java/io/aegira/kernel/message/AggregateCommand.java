package io.aegira.kernel.message;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An order whose aggregate decides it. */
public interface AggregateCommand extends Command {
    /** Of the aggregate that decides, with its type and tenant: see {@link AggregateId}. */
    @TargetAggregateIdentifier
    String aggregateId();
}
