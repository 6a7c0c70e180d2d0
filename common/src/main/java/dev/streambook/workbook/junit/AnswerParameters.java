package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the answer that is being run: the contract's own type, or {@link Answer}. */
record AnswerParameters(Answer<?> answer) implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Answer.class || type == answer.exercise().contract();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Answer.class ? answer : answer.create();
    }
}
