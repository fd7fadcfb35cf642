package io.aegira.standalone.architecture.offenders;

import io.aegira.query.platform.Question;
import io.aegira.query.platform.Sight;

class QuestionThatIsAClass implements Question<String> {
    @Override
    public Sight sight() {
        throw new UnsupportedOperationException();
    }
}
