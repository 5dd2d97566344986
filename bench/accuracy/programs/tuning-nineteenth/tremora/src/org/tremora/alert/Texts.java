package org.tremora.alert;

import java.util.ListResourceBundle;

public class Texts extends ListResourceBundle {
    @Override
    protected Object[][] getContents() { return new Object[][] {{"strong", "Strong shaking"}}; }
}
