package io.aegira.kernel.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.TypeVariable;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** What a null-marked record does not declare {@code @Nullable} must be in the document, and so must the elements of its lists and maps. */
final class PresenceByNullness extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        JsonSetter.Value declared = super.findSetterInfo(config, annotated);
        if (declared != JsonSetter.Value.empty() || !(annotated instanceof AnnotatedParameter parameter)) {
            return declared;
        }
        if (!(parameter.getOwner().getMember() instanceof Executable creator)
                || !creator.getDeclaringClass().isRecord()
                || !nullMarked(creator.getDeclaringClass())) {
            return declared;
        }
        AnnotatedType type = creator.getAnnotatedParameterTypes()[parameter.getIndex()];
        return JsonSetter.Value.construct(nulls(type), contentNulls(type));
    }

    private static @Nullable Nulls nulls(AnnotatedType type) {
        boolean mayBeNull = type.isAnnotationPresent(Nullable.class) || type.getType() instanceof TypeVariable<?>;
        return mayBeNull ? null : Nulls.FAIL;
    }

    private static @Nullable Nulls contentNulls(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType parameterized)) {
            return null;
        }
        AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
        AnnotatedType content = arguments[arguments.length - 1];
        // Free-form JSON may hold nulls of its own.
        return content.getType() == Object.class ? null : nulls(content);
    }

    private static boolean nullMarked(Class<?> type) {
        return type.isAnnotationPresent(NullMarked.class) || type.getPackage().isAnnotationPresent(NullMarked.class);
    }
}
