package io.aegira.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with a setting without a stack trace. */
public final class WrongSettingInOneSentence extends AbstractFailureAnalyzer<WrongSetting> {
    @Override
    protected FailureAnalysis analyze(Throwable root, WrongSetting wrong) {
        return new FailureAnalysis(wrong.getMessage(), "", wrong);
    }
}
