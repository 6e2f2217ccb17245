from .world import Caller, read


async def test_me_tells_the_rights_per_unit(admin: Caller) -> None:
    both = await admin.makes("hai.vai", ("officer", "25195"), ("appraiser", "DN-SKHCN"))
    me = read(await both.get("/v1/me"))
    permissions = me["permissions"]
    assert isinstance(permissions, dict)
    province, units = permissions["province"], permissions["units"]
    assert isinstance(province, list)
    assert isinstance(units, dict)
    assert "scoring.assessment.read" in province
    assert units["DN-SKHCN"] == ["evidence.file.read", "notify.notice.read", "scoring.leaf.appraise"]
    assert "scoring.value.enter" in str(units["25195"])


async def test_me_names_the_units(admin: Caller) -> None:
    officer = await admin.makes("25270.canbo", ("officer", "25270"))
    assert "Phường Lộc Ninh" in (await officer.get("/v1/me")).text


async def test_without_a_token_there_is_no_me(admin: Caller) -> None:
    assert (await admin.world.client.get("/v1/me")).status_code == 401
