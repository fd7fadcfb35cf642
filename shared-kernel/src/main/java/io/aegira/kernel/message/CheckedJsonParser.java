package io.aegira.kernel.message;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Refuses what JSON allows and a database does not keep: the character NUL, half a surrogate pair, and a number whose exponent is
 * beyond ±{@value #MAX_EXPONENT}.
 */
final class CheckedJsonParser extends JsonParserDelegate {
    static final int MAX_EXPONENT = 40;

    CheckedJsonParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        return checked(delegate.nextToken());
    }

    @Override
    public @Nullable JsonToken nextValue() {
        JsonToken token = nextToken();
        return token == JsonToken.PROPERTY_NAME ? nextToken() : token;
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? delegate.currentName() : null;
    }

    @Override
    public boolean nextName(SerializableString name) {
        return name.getValue().equals(nextName());
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        String name = nextName();
        if (name != null) {
            return matcher.matchName(name);
        }
        return delegate.currentToken() == JsonToken.END_OBJECT
                ? PropertyNameMatcher.MATCH_END_OBJECT
                : PropertyNameMatcher.MATCH_ODD_TOKEN;
    }

    private @Nullable JsonToken checked(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            checkText(delegate.getString());
        } else if (token == JsonToken.PROPERTY_NAME) {
            checkText(delegate.currentName());
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            checkExponent(delegate.getString());
        }
        return token;
    }

    private void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw refused("must not contain the character NUL");
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    throw refused("must not contain half a surrogate pair");
                }
                i++;
            }
        }
    }

    private void checkExponent(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e < 0) {
            return;
        }
        String exponent = number.substring(e + 1);
        // Four digits and a sign: longer ones are too large without being read, leading zeros or not.
        if (exponent.length() > 5 || Math.abs(Integer.parseInt(exponent)) > MAX_EXPONENT) {
            throw refused("must not have an exponent beyond ±" + MAX_EXPONENT);
        }
    }

    private StreamReadException refused(String rule) {
        return new RefusedText(this, rule);
    }

    /** Its message says only which rule was broken. */
    static final class RefusedText extends StreamReadException {
        private static final long serialVersionUID = 1L;

        RefusedText(JsonParser parser, String rule) {
            super(parser, rule);
        }
    }
}
