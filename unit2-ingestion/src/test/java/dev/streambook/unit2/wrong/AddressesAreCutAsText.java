package dev.streambook.unit2.wrong;

import dev.streambook.unit2.HomePrefix;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;

/** Keeps what stands before the fourth colon. */
@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The home is the first four groups of the text",
        breaks = "every_spelling_of_an_address_is_masked",
        saying = "\"device\":\"2001:0DB8:0001:0002::/64\"")
public final class AddressesAreCutAsText extends PiiInterceptor {

    public AddressesAreCutAsText(HomePrefix prefix) {
        super(prefix);
    }

    @Override
    protected byte[] masked(byte[] line, String device) {
        String cut = new String(line, StandardCharsets.UTF_8)
                .replaceAll("\"device\":\"([^:\"]*:[^:\"]*:[^:\"]*:[^:\"]*):[^\"]*\"", "\"device\":\"$1::/64\"");
        return cut.getBytes(StandardCharsets.UTF_8);
    }
}
