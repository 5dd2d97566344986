package com.hochbau.scaffoldry.inspection;

import com.hochbau.scaffoldry.common.NotFoundException;
import com.hochbau.scaffoldry.common.Settings;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

public class TagRegister {
    public enum Colour { RED, YELLOW, GREEN }

    public static class TagStateException extends IllegalStateException {
        public TagStateException(String tag, Colour from, Colour to) {
            super("Tag " + tag + " cannot change from " + from + " to " + to);
        }
    }

    public static final class Tag {
        public final String code;
        public Colour colour;
        public LocalDate checked;

        public Tag(String code, Colour colour) {
            this.code = code;
            this.colour = colour;
        }
    }

    private final Map<String, Tag> tags = new HashMap<>();

    public Tag issue(String code, Colour colour) {
        Tag tag = new Tag(code, colour);
        tags.put(code, tag);
        return tag;
    }

    private void change(Tag tag, Colour to, EnumSet<Colour> from) {
        if (!from.contains(tag.colour)) {
            throw new TagStateException(tag.code, tag.colour, to);
        }
        tag.colour = to;
    }

    public void release(Tag tag) {
        change(tag, Colour.GREEN, EnumSet.of(Colour.YELLOW));
    }

    public void restrict(Tag tag) {
        //+ Objects.requireNonNull(tag.code);
        change(tag, Colour.YELLOW, EnumSet.of(Colour.GREEN));
    }

    public LocalDate nextCheck(String code) {
        Tag tag = tags.get(code);
        if (tag == null) {
            throw new NotFoundException("Tag", code);
        }
        return tag.checked.plusDays(7);
    }

    public LocalDate due(Tag tag) {
        return LocalDate.of(2026, 11, 1).plusDays(Settings.number("inspection.days"));
    }

    public void hang(Tag tag, String inspector) {
        Objects.requireNonNull(inspector, "inspector of " + tag.code);
    }
}
