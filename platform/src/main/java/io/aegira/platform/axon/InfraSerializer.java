package io.aegira.platform.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Consumer;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Tokens, sagas and deadlines as JSON. Only Axon's classes and our own can ever be named in it. */
final class InfraSerializer {
    private InfraSerializer() {}

    static Serializer create() {
        return create(builder -> {});
    }

    /** Sagas keep what they know in private fields. Axon's mapper looks at accessors and would store nothing, without a word. */
    static Serializer ofSagas() {
        return create(builder -> builder.changeDefaultVisibility(
                        visibility -> visibility.with(Visibility.NONE).withFieldVisibility(Visibility.ANY))
                .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS));
    }

    private static Serializer create(Consumer<JsonMapper.Builder> further) {
        BasicPolymorphicTypeValidator ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("io.aegira.")
                .allowIfSubType("java.util.")
                .build();
        return Jackson3Serializer.builder()
                // Also where Axon's own annotations ask for a type, such as in the token of a replay.
                .jsonMapperBuilderCustomizer(builder -> further.accept(builder.polymorphicTypeValidator(ours)
                        .activateDefaultTyping(ours, DefaultTyping.OBJECT_AND_NON_CONCRETE)))
                .build();
    }
}
