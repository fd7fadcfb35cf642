package io.aegira.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import java.util.Arrays;
import java.util.Locale;

/** Describes fields and constants as they are written: the description's own library knows nothing of how JSON is spelled here. */
final class SchemasAsWritten extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private SchemasAsWritten() {}

    static ModelResolver resolver() {
        ObjectMapper mapper = Json31.mapper().copy();
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.setAnnotationIntrospector(new SchemasAsWritten());
        return new ModelResolver(mapper).openapi31(true);
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        String[] declared = super.findEnumValues(config, type, constants, names);
        return lowerCase(constants, declared);
    }

    @Override
    @SuppressWarnings("deprecation")
    public String[] findEnumValues(Class<?> type, Enum<?>[] constants, String[] names) {
        return lowerCase(constants, super.findEnumValues(type, constants, names));
    }

    private static String[] lowerCase(Enum<?>[] constants, String[] declared) {
        String[] written = Arrays.copyOf(declared, constants.length);
        for (int i = 0; i < constants.length; i++) {
            if (written[i] == null || written[i].equals(constants[i].name())) {
                written[i] = constants[i].name().toLowerCase(Locale.ROOT);
            }
        }
        return written;
    }
}
