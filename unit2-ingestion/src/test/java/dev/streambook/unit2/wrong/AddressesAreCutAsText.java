package dev.streambook.unit2.wrong;

import dev.streambook.unit2.Gate;
import dev.streambook.unit2.solution.PiiInterceptor;
import dev.streambook.workbook.junit.WrongAnswer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@WrongAnswer(
        to = dev.streambook.unit2.PiiInterceptor.class,
        belief = "The home is the first four groups of the text",
        breaks = "all-spellings-masked",
        test = "every_spelling_of_an_address_is_masked",
        saying = "\"device\":\"2001:0DB8:0001:0002::/64\"")
public final class AddressesAreCutAsText extends PiiInterceptor {

    public AddressesAreCutAsText(Gate gate) {
        super(gate);
    }

    private static final Pattern GROUPS = Pattern.compile("\"device\":\"([^:\"]*:[^:\"]*:[^:\"]*:[^:\"]*):[^\"]*\"");

    /** Keeps what stands before the fourth colon. */
    @Override
    protected byte[] masked(byte[] line, String device) {
        Matcher groups = GROUPS.matcher(new String(line, StandardCharsets.UTF_8));
        return groups.find()
                ? groups.replaceFirst("\"device\":\"$1::/64\"").getBytes(StandardCharsets.UTF_8)
                : super.masked(line, device);
    }
}
