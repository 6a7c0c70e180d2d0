package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A version that is withdrawn must not answer any more",
        breaks = "withdrawn",
        test = "a_version_that_is_withdrawn_never_becomes_current",
        saying = "current after v1 was withdrawn")
public final class WithdrawsTheCurrentOne extends ModelRegistry {

    public WithdrawsTheCurrentOne(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private volatile String withdrawn = "";

    @Override
    public void withdraw(String version) {
        super.withdraw(version);
        withdrawn = version;
    }

    @Override
    public Optional<Model> current() {
        return super.current().filter(model -> !model.version().equals(withdrawn));
    }
}
