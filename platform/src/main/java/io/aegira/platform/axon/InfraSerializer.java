package io.aegira.platform.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Tokens, sagas and deadlines as JSON. Only Axon's classes and our own can ever be named in it. */
final class InfraSerializer {
    private InfraSerializer() {}

    static Serializer create() {
        BasicPolymorphicTypeValidator ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("io.aegira.")
                .allowIfSubType("java.util.")
                .build();
        return Jackson3Serializer.builder()
                // Also where Axon's own annotations ask for a type, such as in the token of a replay.
                .jsonMapperBuilderCustomizer(builder -> builder.polymorphicTypeValidator(ours)
                        .activateDefaultTyping(ours, DefaultTyping.OBJECT_AND_NON_CONCRETE))
                .build();
    }
}
