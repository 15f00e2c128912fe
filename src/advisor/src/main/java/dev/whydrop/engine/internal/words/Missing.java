package dev.whydrop.engine.internal.words;

import dev.whydrop.catalog.Diagnosis;
import dev.whydrop.catalog.Diagnosis.Need;
import dev.whydrop.catalog.Texts;
import dev.whydrop.model.Disconnect;
import dev.whydrop.model.Family;
import dev.whydrop.model.UrlCheck;
import dev.whydrop.rules.Pattern;
import dev.whydrop.rules.push.Push;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says which input would have made a diagnosis surer. */
final class Missing {
    private final Texts texts;

    Missing(Texts texts) {
        this.texts = texts;
    }

    /** {@return what these diagnoses need and most of these disconnects lack; the error code is always needed} */
    List<String> of(List<Diagnosis> diagnoses, List<Push> pushes) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        diagnoses.forEach(each -> needs.addAll(each.needs()));
        List<String> missing = new ArrayList<>();
        if (Pattern.mostlyWithoutCode(pushes)) {
            boolean unmapped = pushes.stream().allMatch(push -> push.code().family() == Family.UNMAPPED);
            missing.add(texts.get(unmapped ? "missing.known-reason" : "missing.error-code"));
        }
        for (Need need : needs) {
            int lacking = 0;
            for (Push push : pushes) {
                lacking += lacks(push.disconnect(), need) ? 1 : 0;
            }
            if (lacking > pushes.size() / 2) {
                missing.add(texts.get("missing." + need));
            }
        }
        return missing;
    }

    /** {@return the same, and that a single event is little to go on} */
    List<String> ofUndetermined(List<Diagnosis> diagnoses, List<Push> pushes) {
        List<String> missing = new ArrayList<>(of(diagnoses, pushes));
        if (eachOfAnotherStream(pushes)) {
            missing.add(texts.get("missing.single-event"));
        }
        return missing;
    }

    /** @param pushes in order of stream */
    private static boolean eachOfAnotherStream(List<Push> pushes) {
        for (int i = 1; i < pushes.size(); i++) {
            if (pushes.get(i).episode().stream().equals(pushes.get(i - 1).episode().stream())) {
                return false;
            }
        }
        return true;
    }

    private static boolean lacks(Disconnect disconnect, Need need) {
        return switch (need) {
            case CLIENT_ADDRESS -> disconnect.clientIp().isEmpty();
            case START_TIME -> disconnect.startMillis() == Disconnect.UNKNOWN;
            case STREAM_PARAM -> disconnect.urlCheck().equals(UrlCheck.UNKNOWN);
            case PUSH_KEY -> disconnect.urlCheck().signature().compareTo(UrlCheck.Signature.NOT_CHECKED) <= 0;
            case RESOLUTION -> disconnect.resolution().isEmpty();
        };
    }
}
