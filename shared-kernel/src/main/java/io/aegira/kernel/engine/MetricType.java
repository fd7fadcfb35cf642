package io.aegira.kernel.engine;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.Optional;

/**
 * The type of an element of {@code metrics}. Rules get maps, checked as if they were structs: a misspelt field is
 * refused.
 */
final class MetricType implements CelTypeProvider {
    static final String NAME = "Metric";

    private static final ImmutableSet<String> FIELDS = ImmutableSet.<String>builder()
            .add("name", "score")
            .add(MetricFeatures.NAMES)
            .build();
    private static final StructType TYPE = StructType.create(NAME, FIELDS, MetricType::typeOf);

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.of(TYPE);
    }

    @Override
    public Optional<CelType> findType(String typeName) {
        return typeName.equals(NAME) ? Optional.of(TYPE) : Optional.empty();
    }

    private static Optional<CelType> typeOf(String field) {
        if (!FIELDS.contains(field)) {
            return Optional.empty();
        }
        return Optional.of(field.equals("name") ? SimpleType.STRING : SimpleType.DOUBLE);
    }
}
